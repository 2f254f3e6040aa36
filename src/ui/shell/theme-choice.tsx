/** The button that shows the themes to choose from: light, dark, or as the system. */
import { Menu, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'

const schemes = { light: 'light', dark: 'dark', auto: 'system' } as const
const order = ['light', 'dark', 'auto'] as const

export function ThemeChoice() {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu withinPortal={false} withInitialFocusPlaceholder={false} position="bottom-end" offset={4} transitionProps={{ duration: 120 }}>
      <Menu.Target>
        <button type="button" className="btn quiet">
          {t('common.theme.label')}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(order.find((one) => one === value) ?? 'auto')}>
          {order.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme} closeMenuOnClick>
              {t(`common.theme.${schemes[scheme]}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
