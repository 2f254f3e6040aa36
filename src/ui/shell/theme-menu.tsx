/** Light, dark, or as the system. */
import { Menu, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'

const schemes = { light: 'light', dark: 'dark', auto: 'system' } as const
const order = ['light', 'dark', 'auto'] as const

export function ThemeMenu() {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu position="bottom-end" offset={4} transitionProps={{ duration: 120 }}>
      <Menu.Target>
        <button type="button" className="btn quiet">
          {t('common.theme.label')}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {order.map((scheme) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={scheme === colorScheme}
            onClick={() => setColorScheme(scheme)}
            rightSection={scheme === colorScheme ? '✓' : ' '}
          >
            {t(`common.theme.${schemes[scheme]}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
